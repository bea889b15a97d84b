// Over every kind of report and every view: what a kind's file promises is true, without the kind being named here.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { reveal } from '../../src/core/access.ts'
import { entriesOf } from '../../src/core/amend.ts'
import { fieldsOf } from '../../src/core/form.ts'
import { generate, seededDice } from '../../src/core/generate.ts'
import type { Kind, KindContext } from '../../src/core/kind.ts'
import { CIRCLES, kindList, subjectParts } from '../../src/core/kind.ts'
import type { Problem } from '../../src/core/problem.ts'
import { PROBLEM_CODES } from '../../src/core/problem.ts'
import type { Report } from '../../src/core/report.ts'
import type { Schema } from '../../src/core/schema.ts'
import { check } from '../../src/core/schema.ts'
import { wholeDay } from '../../src/core/time.ts'
import { KINDS, VIEWS } from '../../src/domains/all.ts'
import { compileMessage, slotsOf } from '../../src/texts/compile.ts'
import { format } from '../../src/texts/format.ts'
import { en } from '../../src/texts/kinds.en.ts'
import { es } from '../../src/texts/kinds.es.ts'
import { testJourney } from '../support/devices.ts'

const kinds = [...KINDS.values()]
const context: KindContext = { happened: wholeDay('2018-10-15', 'America/Guatemala'), id: 'x'.repeat(43) }
const texts: Record<'en' | 'es', Record<string, string>> = { en, es }

function problemsOf(kind: Kind, data: unknown): Problem[] {
  const shape = check(kind.data, data, '/data')
  return shape.length > 0 ? shape : [...(kind.problems?.(data as Record<string, unknown>, context) ?? [])]
}

suite('what every kind promises', () => {
  for (const kind of kinds) {
    test(`${kind.name}: good examples are accepted`, () => {
      assert.ok(kind.examples.good.length > 0)
      for (const data of kind.examples.good) assert.deepEqual(problemsOf(kind, data), [], JSON.stringify(data))
    })

    test(`${kind.name}: bad examples are refused with their code at their place`, () => {
      assert.ok(kind.examples.bad.length > 0)
      for (const { data, code, path } of kind.examples.bad) {
        assert.ok((PROBLEM_CODES as readonly string[]).includes(code), code)
        const found = problemsOf(kind, data).map((one) => `${one.code} ${one.path}`)
        assert.ok(found.includes(`${code} ${path}`), `${JSON.stringify(data)}: ${found.join(', ')}`)
      }
    })

    test(`${kind.name}: it has subjects, the day's line among them, and the same ones each time`, () => {
      for (const data of samples(kind)) {
        const subjects = kind.subjects(data, context)
        assert.ok(subjects.includes('day:2018-10-15'), JSON.stringify(data))
        assert.deepEqual(kind.subjects(structuredClone(data), context), subjects)
        for (const subject of subjects) assert.match(subject, /^[a-z-]+:[^@]+(@[^@]+)*$/, subject)
        assert.equal(new Set(subjects).size, subjects.length, `a subject twice: ${subjects.join(' ')}`)
      }
    })

    test(`${kind.name}: every field has a circle, and no circle is for a field that is not there`, () => {
      const fields = Object.keys(kind.data.properties ?? {}).sort()
      assert.deepEqual(Object.keys(kind.secrecy).sort(), fields)
      for (const circle of Object.values(kind.secrecy)) assert.ok(CIRCLES.includes(circle))
    })

    test(`${kind.name}: its line is built of nothing that the journey's people may not read`, () => {
      for (const data of samples(kind)) {
        const told = kind.says(reveal(kind, data, 'journey').data, context)
        assert.deepEqual(told, kind.says(data, context), JSON.stringify(data))
      }
    })

    test(`${kind.name}: its line has words in both languages, with the slots that it fills`, () => {
      for (const lang of ['en', 'es'] as const) {
        const program = compileMessage(texts[lang][`kind.${kind.name}.says`] ?? assert.fail(`no words in ${lang}`))
        for (const data of samples(kind)) {
          const { key, slots } = kind.says(data, context)
          assert.equal(key, `kind.${kind.name}.says`)
          assert.deepEqual(
            slotsOf(program).filter((slot) => !Object.hasOwn(slots, slot)),
            [],
            lang,
          )
          assert.doesNotMatch(format(program, slots, lang), /\bnone\b|undefined|NaN|−1\b/)
        }
      }
    })

    test(`${kind.name}: it says in a sentence what it is, and how long it is kept`, () => {
      assert.match(kind.doc, /^[A-Z].{20,200}\.$/)
      assert.match(kind.keepFor, /^P(\d+Y|\d+M|\d+D)$/)
      assert.match(kind.name, /^[a-z]+\.[a-zA-Z]+$/)
    })
  }
})

/** Good examples, and generated data that no rule objects to. */
function samples(kind: Kind): Record<string, unknown>[] {
  const dice = seededDice(15)
  const made = Array.from({ length: 60 }, () => generate(kind.data, dice) as Record<string, unknown>)
  // Unheard-of words in a slot could contain "none"; the good examples look at words, these at slots.
  return [...kind.examples.good, ...made.filter((data) => problemsOf(kind, data).length === 0)]
}

suite('names of people', () => {
  const aboutPeople = /name|person|phone|email|address|contact|birth|document(Number|Id)|sender|speaker$/i
  // Names of places, groups and offices.
  const ofThings = ['movement.stop/name', 'movement.group/name']

  test('no field for them is open beyond the team, and a sealed field takes no clear text', () => {
    for (const kind of kinds) {
      for (const [path, field] of leaves(kind.data)) {
        const circle = kind.secrecy[path.split('/')[0] as string]
        const named = aboutPeople.test(path) && !ofThings.includes(`${kind.name}/${path}`)
        if (named) assert.ok(circle === 'team' || circle === 'sealed', `${kind.name}/${path} is ${circle}`)
        if (circle === 'sealed') assert.match(check(field, 'Ana López')[0]?.code ?? '', /data\.pattern/)
      }
    }
  })

  test('what a source said in its own words is for the team', () => {
    for (const kind of kinds) {
      for (const field of ['words', 'quote', 'why']) {
        if (field in kind.secrecy) assert.equal(kind.secrecy[field], 'team', `${kind.name}/${field}`)
      }
    }
  })
})

function leaves(schema: Schema, prefix = ''): [string, Schema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    field.properties ? leaves(field, `${prefix}${name}/`) : [[prefix + name, field] as [string, Schema]],
  )
}

suite('words', () => {
  const wanted = new Set(
    kinds.flatMap((kind) => [
      `kind.${kind.name}.name`,
      `kind.${kind.name}.says`,
      ...(kind.button ? [`button.${kind.button}`] : []),
      ...fieldsOf(kind).flatMap((field) => [
        `field.${field.name}`,
        ...field.choices.map((choice) => `choice.${field.name}.${choice}`),
      ]),
    ]),
  )

  for (const lang of ['en', 'es'] as const) {
    test(`${lang} has words for every kind, field, choice and button, and for nothing else`, () => {
      assert.deepEqual(Object.keys(texts[lang]).sort(), [...wanted].sort())
      for (const message of Object.values(texts[lang])) compileMessage(message)
    })

    test(`${lang} counts none, one, two and a million people rightly`, () => {
      const program = compileMessage(texts[lang]['kind.movement.arrival.says'] as string)
      const says = [0, 1, 2, 1_000_000].map((people) =>
        format(program, { group: 'G', stop: 'S', people, bound: 'about' }, lang),
      )
      const words = {
        en: ['0 people', '1 person', '2 people', '1,000,000 people'],
        es: ['0 personas', '1 persona', '2 personas', '1\u202f000\u202f000 de personas'],
      }
      for (const [i, line] of says.entries()) assert.ok(line.includes(`(${words[lang][i]})`), line)
    })
  }

  test('both languages fill the same slots', () => {
    for (const [key, message] of Object.entries(texts.en)) {
      assert.deepEqual(slotsOf(compileMessage(texts.es[key] ?? '')), slotsOf(compileMessage(message)), key)
    }
  })
})

suite('views', () => {
  const { tell } = testJourney('views')
  const first = kinds.filter((kind) => !kind.about)
  const told = first.flatMap((kind) => kind.examples.good.map((data, i) => tell(kind.name, data, { by: i })))
  const about = told.flatMap((report, i) => [
    tell('core.confirmation', { report: report.id, how: 'seen' }, { by: 'other' }),
    ...(i % 3 === 0 ? [tell('core.withdrawal', { report: report.id, why: 'Test' }, { by: 'other' })] : []),
    ...(i % 4 === 1
      ? [
          tell('core.correction', {
            report: report.id,
            v: 1,
            data: KINDS.get(report.kind)?.examples.good[0] ?? {},
            why: 'Test',
          }),
        ]
      : []),
  ])
  const all = [...told, ...about]
  const subjects = subjectsOf(all)

  for (const view of VIEWS) {
    test(`${view.name}: any order of arrival, with doubles, gives the same value`, () => {
      const own = subjects.filter((subject) => subjectParts(subject).type === view.of)
      assert.ok(own.length > 0, `nothing is about ${view.of}`)
      const fold = (reports: readonly Report[]) => own.map((subject) => view.fold(entriesOf(reports, KINDS), subject))
      const wanted = fold(all)
      assert.ok(
        wanted.some((value) => value !== null),
        'the view says something of the examples',
      )
      assert.deepEqual(JSON.parse(JSON.stringify(wanted)), wanted, 'plain JSON')
      fc.assert(
        fc.property(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), (reports) => {
          assert.equal(JSON.stringify(fold(reports)), JSON.stringify(wanted))
        }),
        { seed: 42, numRuns: 10 },
      )
    })
  }

  test('two views or two kinds of one name are a bug', () => {
    assert.equal(new Set(VIEWS.map((view) => view.name)).size, VIEWS.length)
    assert.throws(() => kindList(kinds, kinds.slice(0, 1)), /two kinds are named/)
  })

  function subjectsOf(reports: readonly Report[]): string[] {
    return [...new Set(reports.flatMap((report) => KINDS.get(report.kind)?.subjects(report.data, report) ?? []))].sort()
  }
})

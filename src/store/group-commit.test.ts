import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GroupCommit, type Verdict } from './group-commit.ts'

/** A commit whose disk is under the test's hand: it records batches, and fails those that hold a bad number. */
function commits({ judge = (): Verdict => 'single', most = { rows: 100, bytes: 1000 }, bad = [] as number[] } = {}) {
  const batches: number[][] = []
  const parts = {
    apply: async (batch: readonly number[]) => {
      batches.push([...batch])
      const wrong = batch.find((one) => bad.includes(one))
      if (wrong !== undefined) throw new Error(`bad ${wrong}`)
    },
    weigh: (work: number) => ({ rows: 1, bytes: work }),
    most,
    judge,
    soon: (run: () => void) => void setImmediate(run),
  }
  return { group: new GroupCommit(parts), batches }
}

const settled = async (promises: Promise<void>[]): Promise<boolean[]> =>
  (await Promise.allSettled(promises)).map((one) => one.status === 'fulfilled')

test('works that come together share one batch, in their order', async () => {
  const { group, batches } = commits()
  await Promise.all([1, 2, 3].map((n) => group.submit(n)))
  assert.deepEqual(batches, [[1, 2, 3]])
})

test('works that come during a batch share the next, and writers that come back at once share it too', async () => {
  const { group, batches } = commits()
  const writer = async (n: number): Promise<void> => {
    await group.submit(n)
    await group.submit(n + 10)
  }
  await Promise.all([1, 2, 3].map(writer))
  assert.deepEqual(batches, [
    [1, 2, 3],
    [11, 12, 13],
  ])
})

test('nobody is acknowledged before the batch is applied', async () => {
  let finish = (): void => {}
  const onDisk = new Promise<void>((resolve) => {
    finish = resolve
  })
  const order: string[] = []
  const group = new GroupCommit<number>({
    apply: async () => {
      await onDisk
      order.push('disk')
    },
    weigh: () => ({ rows: 1, bytes: 1 }),
    most: { rows: 10, bytes: 10 },
    judge: () => 'single',
    soon: setImmediate,
  })
  const acks = [1, 2].map((n) => group.submit(n).then(() => order.push('ack')))
  setImmediate(() => setImmediate(finish))
  await Promise.all(acks)
  assert.deepEqual(order, ['disk', 'ack', 'ack'])
})

test('a batch is bounded in rows and in bytes, and what is heavier goes alone', async () => {
  const rows = commits({ most: { rows: 2, bytes: 1000 } })
  await Promise.all([1, 2, 3, 4, 5].map((n) => rows.group.submit(n)))
  assert.deepEqual(rows.batches, [[1, 2], [3, 4], [5]])
  const bytes = commits({ most: { rows: 100, bytes: 10 } })
  await Promise.all([4, 5, 50, 6, 4].map((n) => bytes.group.submit(n)))
  assert.deepEqual(bytes.batches, [[4, 5], [50], [6, 4]])
})

test('one bad work fails alone: the others are tried again one by one', async () => {
  const { group, batches } = commits({ bad: [2] })
  const outcomes = await settled([1, 2, 3].map((n) => group.submit(n)))
  assert.deepEqual(outcomes, [true, false, true])
  assert.deepEqual(batches, [[1, 2, 3], [1], [2], [3]])
})

test('after trouble that stops nothing is tried again, and everybody is told why', async () => {
  const { group, batches } = commits({ judge: () => 'stop', bad: [2], most: { rows: 3, bytes: 1000 } })
  const outcomes = await settled([1, 2, 3, 4, 5].map((n) => group.submit(n)))
  assert.deepEqual(outcomes, [false, false, false, false, false])
  assert.deepEqual(batches, [[1, 2, 3]])
  await assert.rejects(group.submit(6), /bad 2/)
  await group.close(new Error('closed'))
})

test('trouble that stops while works are tried one by one stops the rest', async () => {
  let failures = 0
  const judge = (): Verdict => (++failures === 1 ? 'single' : 'stop')
  const { group, batches } = commits({ judge, bad: [2] })
  const outcomes = await settled([1, 2, 3].map((n) => group.submit(n)))
  assert.deepEqual(outcomes, [true, false, false])
  assert.deepEqual(batches, [[1, 2, 3], [1], [2]])
})

test('trouble of a whole batch fails it without trying its works again, and the next batch is tried', async () => {
  const { group, batches } = commits({ judge: () => 'batch', bad: [2], most: { rows: 3, bytes: 1000 } })
  const outcomes = await settled([1, 2, 3, 4].map((n) => group.submit(n)))
  assert.deepEqual(outcomes, [false, false, false, true])
  assert.deepEqual(batches, [[1, 2, 3], [4]])
})

test('closing settles what was taken, and refuses what comes later', async () => {
  const { group, batches } = commits()
  const taken = [1, 2].map((n) => group.submit(n))
  const closed = group.close(new Error('closed'))
  await assert.rejects(group.submit(3), /closed/)
  await closed
  assert.deepEqual(await settled(taken), [true, true])
  assert.deepEqual(batches, [[1, 2]])
})

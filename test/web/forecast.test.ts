// The phone forecasts with the hub's own code: the same input must give it the same answer, to the byte.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromWallClock } from '../../src/core/time.ts'
import { forecast } from '../../src/forecast/forecast.ts'
import { observationsIn, readJourney } from '../../src/intake/journey/index.ts'
import { forecastPage, forecastText } from '../support/forecastPage.ts'
import { EXAMPLE, readFolder, value } from '../support/hub.ts'

test('the same seed gives the same bytes in Node and in a browser, with a scenario too', async () => {
  const files = value(readJourney(value(await readFolder(EXAMPLE))))
  const observations = observationsIn(files, '2018-10-17T18:00')
  const asOfMs = fromWallClock('2018-10-17T18:00', files.zone)
  const network = { stops: files.stops, legs: files.legs }
  const scenario = {
    closures: [{ stop: 'gua', fromMs: asOfMs, hours: 30 }],
    buses: [{ from: 'esg', to: 'tec', vehicles: 10, seats: 50, atMs: asOfMs }],
  }
  const page = await forecastPage()
  for (const seed of [1, 2018]) {
    const input = { journey: 'march', network, observations, asOfMs, zone: files.zone, horizonDays: 10, members: 500 }
    for (const given of [
      { ...input, seed },
      { ...input, seed, scenario },
    ]) {
      assert.equal(await forecastText(page, given), JSON.stringify(forecast(given)))
    }
  }
  await page.close()
})

import { expect, test } from 'vitest'
import { deviceOf } from './session.devices.ts'

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Chrome/143.0.0.0 Safari/537.36`,
    'Chrome on macOS',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0`,
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 15; V2309A) ${webKit} Version/4.0 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0.60`,
    'WeChat on Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
  [
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${webKit} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1`,
    'Chrome on HarmonyOS',
  ],
  ['curl/8.5.0', 'curl'],
  ['', 'Unknown device'],
  ['\u{1F600}'.repeat(100), 'Unknown device'],
])('%s is %s', (userAgent, device) => {
  expect(deviceOf(userAgent, 'en')).toBe(device)
})

test('a device is told in the reader’s language', () => {
  expect(deviceOf(`Mozilla/5.0 (Windows NT 10.0) ${webKit} Chrome/143.0.0.0`, 'zh-CN')).toBe(
    'Chrome（Windows）',
  )
  expect(deviceOf('', 'zh-CN')).toBe('未知设备')
})

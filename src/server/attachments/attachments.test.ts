import { readdirSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestServer, testServer, worldNow } from '../../../test/server.ts'
import * as contract from '../../shared/communications.ts'
import { createCustomer, releaseCustomer } from '../../shared/customers.ts'
import { removeLoose, removeTrashed } from './attachments.ts'

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await testServer()
  admin = server.admin
})
afterAll(() => server.stop())

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

const customerOf = async (caller: Caller): Promise<string> =>
  (await caller.ok(createCustomer, { body: { kind: 'person', name: '张三' } })).id

const form = (content: Buffer | string, name: string, field = 'file') => {
  const head = `--frontier\r\nContent-Disposition: form-data; name="${field}"; filename="${name.replaceAll('"', '%22')}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--frontier--\r\n')])
}
const multipart = { 'content-type': 'multipart/form-data; boundary=frontier' }

const send = async (
  caller: Caller,
  customerId: string,
  payload: Buffer,
  headers: Record<string, string> = multipart,
) =>
  server.app.http.inject({
    method: 'POST',
    url: contract.uploadAttachment.url.replace(':customerId', customerId),
    headers: { authorization: `Bearer ${caller.key}`, ...headers },
    payload,
  })
const upload = async (caller: Caller, customerId: string, content: Buffer | string, name: string) => {
  const answer = await send(caller, customerId, form(content, name))
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<contract.Attachment>()
}
const download = (caller: Caller, { customerId, id }: contract.Attachment, headers = {}) =>
  caller.call(contract.downloadAttachment, { params: { customerId, id }, headers })
const record = (caller: Caller, customerId: string, attachmentIds: string[]) =>
  caller.ok(contract.recordCommunication, {
    params: { customerId },
    body: { channel: 'email', direction: 'inbound', content: '见附件', attachmentIds },
  })
const filesOnDisk = () =>
  readdirSync(server.filesFolder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .length

test('a file comes back byte for byte, under its Chinese name, as a download that can do nothing', async () => {
  const customerId = await customerOf(admin)
  const made = await upload(admin, customerId, png, '合同 "终稿".png')
  expect(made).toMatchObject({ customerId, communicationId: null, mediaType: 'image/png', size: png.length })
  const answer = await download(admin, made)
  expect(answer.rawPayload.equals(png)).toBe(true)
  expect(answer.headers).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(png.length),
    'content-disposition': `attachment; filename="__ ____.png"; filename*=UTF-8''${encodeURIComponent('合同 "终稿".png')}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  })
  expect(answer.headers['content-security-policy']).toContain('sandbox')
})

test('a name can neither leave its folder, break a header nor turn its reading direction', async () => {
  const customerId = await customerOf(admin)
  const names = ['../../etc/passwd.pdf', 'C:\\Users\\a\\报价.pdf', 'a\u202efdp.pdf', "it's (1)%*.pdf"]
  const kept = []
  for (const name of names) kept.push((await upload(admin, customerId, pdf, name)).name)
  expect(kept).toEqual(['passwd.pdf', '报价.pdf', 'afdp.pdf', "it's (1)%*.pdf"])
  const long = await upload(admin, customerId, pdf, `${'长'.repeat(300)}.pdf`)
  expect([...long.name]).toHaveLength(200)
  expect(long.name.endsWith('长.pdf')).toBe(true)
})

/** A zip with one file, which is all that tells a document from another zip. */
const zip = (name: string, content: string): Buffer => {
  const data = deflateRawSync(Buffer.from(content))
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), data, Buffer.alloc(100)])
}
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
const gbk = Buffer.from('c4e3bac3a3accdcbbfee0d0a', 'hex')

test.each([
  ['报价.pdf', pdf, 'application/pdf'],
  ['微信图片.jpg', png, 'image/png'],
  ['image', png, 'image/png'],
  ['README', Buffer.from('hello'), 'text/plain'],
  ['客户.csv', gbk, 'text/csv'],
  [
    '合同.docx',
    zip('word/document.xml', '<w/>'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['发票.ofd', zip('OFD.xml', '<ofd/>'), 'application/ofd'],
  ['旧报表.xls', compound, 'application/vnd.ms-excel'],
  ['方案.wps', compound, 'application/vnd.ms-works'],
  ['通话.mp3', Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(2000)]), 'audio/mpeg'],
  ['通话.amr', Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(100)]), 'audio/amr'],
])('%s is taken', async (name, content, mediaType) => {
  expect((await upload(admin, await customerOf(admin), content, name)).mediaType).toBe(mediaType)
})

const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])
test.each([
  ['page.html', Buffer.from('<script>alert(1)</script>'), 'attachments.type_refused'],
  ['picture.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'attachments.type_refused'],
  ['setup.exe', exe, 'attachments.type_refused'],
  ['合同.pdf', exe, 'attachments.type_refused'],
  ['run.sh', Buffer.from('#!/bin/sh\n'), 'attachments.type_refused'],
  ['app.zip', zip('classes.dex', 'x'), 'attachments.type_refused'],
  ['note.txt', Buffer.from([0, 1, 2, 3]), 'attachments.type_refused'],
  ['unknown.xyz', Buffer.from('text'), 'attachments.type_refused'],
  ['empty.pdf', Buffer.alloc(0), 'attachments.empty'],
])('%s is refused and leaves nothing behind', async (name, content, code) => {
  const before = filesOnDisk()
  const answer = await send(admin, await customerOf(admin), form(content, name))
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code, errors: [{ path: '/file', code }] })
  expect(filesOnDisk()).toBe(before)
})

test('a file over 25 MB is refused and leaves nothing behind; one of 25 MB is taken', async () => {
  const customerId = await customerOf(admin)
  const before = filesOnDisk()
  const large = (size: number) => Buffer.concat([pdf, Buffer.alloc(size - pdf.length, 'a')])
  const answer = await send(admin, customerId, form(large(contract.largestAttachment + 1), 'large.pdf'))
  expect(answer.statusCode).toBe(413)
  expect(answer.json()).toMatchObject({ code: 'request.too_large' })
  expect(filesOnDisk()).toBe(before)
  const made = await upload(admin, customerId, large(contract.largestAttachment), 'just.pdf')
  expect(made.size).toBe(contract.largestAttachment)
})

test.each([
  ['nothing at all', Buffer.from('--frontier--\r\n'), multipart, 422],
  ['another field', form(png, 'a.png', 'picture'), multipart, 422],
  ['a form that breaks off', form(png, 'a.png').subarray(0, 140), multipart, 400],
  ['no boundary', form(png, 'a.png'), { 'content-type': 'multipart/form-data' }, 400],
  ['JSON', Buffer.from('{}'), { 'content-type': 'application/json' }, 415],
  ['a prototype', form(png, 'a.png', '__proto__'), multipart, 400],
] as const)('%s is refused, not crashed on', async (_, payload, headers, status) => {
  const before = filesOnDisk()
  const answer = await send(admin, await customerOf(admin), payload, { ...headers })
  expect(answer.statusCode, answer.body).toBe(status)
  expect(answer.json().code).toMatch(/^(attachments|request)\./)
  expect(filesOnDisk()).toBe(before)
})

test('files go into a communication of their own customer, once, by whoever uploaded them', async () => {
  const [mine, colleague] = [await server.join('member'), await server.join('member')]
  const [customerId, elsewhere] = [await customerOf(mine), await customerOf(mine)]
  const file = await upload(mine, customerId, png, '图.png')
  const refused = async (caller: Caller, at: string) =>
    (
      await caller.refused(contract.recordCommunication, {
        params: { customerId: at },
        body: { channel: 'email', direction: 'inbound', attachmentIds: [file.id] },
      })
    ).errors
  const unknown = [{ path: '/attachmentIds/0', code: 'field.unknown_reference' }]
  expect(await refused(mine, elsewhere)).toMatchObject(unknown)
  await mine.ok(releaseCustomer, { params: { id: customerId } })
  expect(await refused(colleague, customerId)).toMatchObject(unknown)
  expect((await download(colleague, file)).statusCode).toBe(404)
  const made = await record(mine, customerId, [file.id])
  expect(made.attachments).toEqual([{ ...file, communicationId: made.id }])
  expect((await download(colleague, file)).statusCode).toBe(200)
  expect(await refused(mine, customerId)).toMatchObject(unknown)
})

test("a file of another member's customer is not there, nor is that of a communication in the trash", async () => {
  const [mine, other] = [await server.join('member'), await server.join('member')]
  const customerId = await customerOf(mine)
  const file = await upload(mine, customerId, png, '图.png')
  const made = await record(mine, customerId, [file.id])
  expect((await send(other, customerId, form(png, 'a.png'))).statusCode).toBe(404)
  expect((await download(other, file)).statusCode).toBe(404)
  await mine.ok(contract.trashCommunication, { params: { customerId, id: made.id } })
  expect((await download(mine, file)).statusCode).toBe(404)
  await mine.ok(contract.restoreCommunication, { params: { customerId, id: made.id } })
  expect((await download(mine, file)).statusCode).toBe(200)
})

test('an edit may take a file off and put it back', async () => {
  const customerId = await customerOf(admin)
  const [one, two] = [
    await upload(admin, customerId, png, '1.png'),
    await upload(admin, customerId, pdf, '2.pdf'),
  ]
  const made = await record(admin, customerId, [one.id])
  const params = { customerId, id: made.id }
  const namesAfter = async (attachmentIds: string[]) =>
    (await admin.ok(contract.editCommunication, { params, body: { attachmentIds } })).attachments
      .map(({ name }) => name)
      .sort()
  expect(await namesAfter([two.id])).toEqual(['2.pdf'])
  expect((await download(admin, one)).statusCode).toBe(200)
  expect(await namesAfter([one.id, two.id])).toEqual(['1.png', '2.pdf'])
  const { items } = await admin.ok(contract.listEdits, { params })
  expect(items[1]!.changes.attachments).toEqual({
    before: [{ id: one.id, name: '1.png' }],
    after: [{ id: two.id, name: '2.pdf' }],
  })
})

test.each([
  ['bytes=0-3', 206, 0, 4, 'bytes 0-3/70'],
  ['bytes=66-', 206, 66, 70, 'bytes 66-69/70'],
  ['bytes=-2', 206, 68, 70, 'bytes 68-69/70'],
  ['bytes=60-1000', 206, 60, 70, 'bytes 60-69/70'],
  ['bytes=70-', 416, 0, 0, 'bytes */70'],
  ['bytes=-0', 416, 0, 0, 'bytes */70'],
  ['bytes=5-2', 200, 0, 70, undefined],
  ['bytes=0-1,4-5', 200, 0, 70, undefined],
  ['pages=1-2', 200, 0, 70, undefined],
])('the range %s is answered with %i', async (range, status, from, to, contentRange) => {
  const file = await upload(admin, await customerOf(admin), png, '图.png')
  const answer = await download(admin, file, { range })
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-range']).toBe(contentRange)
  expect(answer.rawPayload.equals(png.subarray(from, to))).toBe(true)
})

test('what the reader has already is not sent again', async () => {
  const file = await upload(admin, await customerOf(admin), png, '图.png')
  const { etag } = (await download(admin, file)).headers
  const again = await download(admin, file, { 'if-none-match': etag })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('a file whose bytes are lost is not there', async () => {
  const file = await upload(admin, await customerOf(admin), png, '图.png')
  await server.services.files.remove(file.id)
  expect((await download(admin, file)).statusCode).toBe(404)
})

test('loose files go after a day, those taken off by an edit after 30; the rest stays', async () => {
  const ctx = await admin.ctx()
  await removeLoose(ctx, new Date(worldNow.getTime() + 1))
  const customerId = await customerOf(admin)
  const [loose, kept, off] = [
    await upload(admin, customerId, png, 'loose.png'),
    await upload(admin, customerId, png, 'kept.png'),
    await upload(admin, customerId, png, 'off.png'),
  ]
  const made = await record(admin, customerId, [kept.id, off.id])
  await admin.ok(contract.editCommunication, {
    params: { customerId, id: made.id },
    body: { attachmentIds: [kept.id] },
  })
  const before = filesOnDisk()
  const later = new Date(worldNow.getTime() + 1)
  expect(await removeLoose(ctx, worldNow)).toBe(0)
  expect(await removeLoose(ctx, later)).toBe(1)
  expect(await removeTrashed(ctx, worldNow)).toBe(0)
  expect(await removeTrashed(ctx, later)).toBe(1)
  expect(filesOnDisk()).toBe(before - 2)
  expect((await download(admin, loose)).statusCode).toBe(404)
  expect((await download(admin, off)).statusCode).toBe(404)
  expect((await download(admin, kept)).statusCode).toBe(200)
})

test('over a real connection a browser uploads, is refused without being left hanging, and may go away halfway', async () => {
  const address = await server.app.http.listen({ port: 0, host: '127.0.0.1' })
  const customerId = await customerOf(admin)
  const url = address + contract.uploadAttachment.url.replace(':customerId', customerId)
  const headers = { authorization: `Bearer ${admin.key}` }
  const post = (content: Buffer, name: string) => {
    const body = new FormData()
    body.append('file', new File([new Uint8Array(content)], name))
    return fetch(url, { method: 'POST', headers, body })
  }
  const before = filesOnDisk()
  const large = Buffer.alloc(8 * 1024 * 1024, 'a')
  expect((await post(large, 'setup.exe')).status).toBe(422)
  const taken = await post(png, '合同"终稿".png')
  expect([taken.status, ((await taken.json()) as contract.Attachment).name]).toEqual([201, '合同"终稿".png'])
  const broken = new AbortController()
  const endless = async function* () {
    yield form(large, 'a.txt').subarray(0, 1_000_000)
    broken.abort()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const gone = fetch(url, {
    method: 'POST',
    headers: { ...headers, ...multipart },
    body: ReadableStream.from(endless()) as never,
    duplex: 'half',
    signal: broken.signal,
  } as RequestInit)
  await expect(gone).rejects.toThrow()
  await expect.poll(filesOnDisk).toBe(before + 1)
  expect((await post(png, 'again.png')).status).toBe(201)
})

import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '../errors.ts'

/** How much of a file is looked at to tell what it is: the entries that tell a document from other zips come early. */
export const headSize = 64 * 1024

/** Types that can't be told from one another by their first bytes, or that may stand for one another. */
type Family = 'image' | 'sound' | 'pdf' | 'zip' | 'compound' | 'rtf' | 'text' | 'packed'

/** What is taken, by the extension of the name. Nothing that a computer would run, and no page: HTML and SVG stay out. */
const kinds: Record<string, [Family, string]> = {
  ...each('image', { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', gif: 'image/gif' }),
  ...each('image', { webp: 'image/webp', heic: 'image/heic', heif: 'image/heif', avif: 'image/avif' }),
  ...each('image', { bmp: 'image/bmp', tif: 'image/tiff', tiff: 'image/tiff' }),
  ...each('sound', { mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', wav: 'audio/wav' }),
  ...each('sound', { ogg: 'audio/ogg', oga: 'audio/ogg', opus: 'audio/ogg', amr: 'audio/amr' }),
  ...each('sound', { flac: 'audio/flac', mp4: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm' }),
  ...each('sound', { '3gp': 'video/3gpp' }),
  ...each('pdf', { pdf: 'application/pdf' }),
  ...each('zip', {
    zip: 'application/zip',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    odp: 'application/vnd.oasis.opendocument.presentation',
    // The format of Chinese electronic invoices (GB/T 33190).
    ofd: 'application/ofd',
  }),
  ...each('compound', { doc: 'application/msword', xls: 'application/vnd.ms-excel' }),
  ...each('compound', { ppt: 'application/vnd.ms-powerpoint', msg: 'application/vnd.ms-outlook' }),
  ...each('compound', { wps: 'application/vnd.ms-works', et: 'application/vnd.ms-excel' }),
  ...each('compound', { dps: 'application/vnd.ms-powerpoint' }),
  ...each('rtf', { rtf: 'application/rtf' }),
  ...each('text', { txt: 'text/plain', log: 'text/plain', md: 'text/markdown', csv: 'text/csv' }),
  ...each('text', { tsv: 'text/tab-separated-values', json: 'application/json', xml: 'application/xml' }),
  ...each('text', { vcf: 'text/vcard', ics: 'text/calendar', eml: 'message/rfc822' }),
  ...each('packed', { rar: 'application/vnd.rar', '7z': 'application/x-7z-compressed' }),
  ...each('packed', { gz: 'application/gzip', tgz: 'application/gzip', tar: 'application/x-tar' }),
}

function each(family: Family, types: Record<string, string>): Record<string, [Family, string]> {
  return Object.fromEntries(Object.entries(types).map(([extension, type]) => [extension, [family, type]]))
}

/** What the first bytes say, where that isn't the family of the extension that goes with it. */
const familyOfBytes = (extension: string, mime: string): Family | undefined => {
  if (extension === 'cfb') return 'compound'
  if (mime.startsWith('text/')) return 'text'
  return kinds[extension]?.[0]
}

export const extensionOf = (name: string): string => /\.([^.]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * The media type of a file, from its name and its first bytes, which must agree. A name without an extension is fine
 * where the bytes speak for themselves. Errors: attachments.empty, attachments.type_refused.
 */
export const typeOf = async (name: string, head: Buffer): Promise<string> => {
  if (head.length === 0) throw refused('attachments.empty')
  const extension = extensionOf(name)
  const named = extension ? kinds[extension] : undefined
  const bytes = await fileTypeFromBuffer(head)
  const family = bytes ? familyOfBytes(bytes.ext, bytes.mime) : isText(head) ? 'text' : undefined
  const type = bytes?.mime ?? (extension ? `.${extension}` : 'application/octet-stream')
  if (!family || (extension && named?.[0] !== family)) throw refused('attachments.type_refused', { type })
  // A phone calls a picture .jpg whatever it is, and a browser goes by the type.
  if (named && family !== 'image') return named[1]
  return (bytes && kinds[bytes.ext]?.[1]) ?? 'text/plain'
}

const refused = (code: 'attachments.empty' | 'attachments.type_refused', params = {}) =>
  new Refusal(422, code, params, [{ path: '/file', code, params }])

/** No byte that a text in UTF-8 or a Chinese encoding can't have; UTF-16 gives itself away by its mark. */
const isText = (head: Buffer): boolean => {
  const mark = head.subarray(0, 2).toString('hex')
  return mark === 'fffe' || mark === 'feff' || !head.some((byte) => byte < 7 || (byte > 13 && byte < 27))
}

import { createServer } from 'node:https'
import { gzipSync } from 'node:zlib'

import { generate } from 'selfsigned'

import { answerAsHuggingFace, huggingFaceHosts } from '#tests/setup/hugging-face.ts'

/**
 * Answers as Hugging Face and its picture hosts on the loopback address. `chromiumFlags` lead a
 * browser there, whatever the machine's own connection.
 */
export async function startStandIn() {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
  const server = createServer({ key, cert }, (request, response) => {
    const address = `https://${request.headers.host?.split(':')[0] ?? 'localhost'}${request.url}`
    const answer = answerAsHuggingFace(address, request.headers.origin ?? null)
    // As the real server sends text.
    const isText = typeof answer.body === 'string'
    const encoding = isText ? { 'content-encoding': 'gzip' } : {}
    const body = isText ? gzipSync(answer.body) : answer.body
    response.writeHead(answer.status, { ...answer.headers, ...encoding }).end(body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.')
  const rules = huggingFaceHosts.map((host) => `MAP ${host}:443 127.0.0.1:${address.port}`)
  return {
    chromiumFlags: [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'],
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

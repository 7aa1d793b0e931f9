import type { Page } from 'playwright-core'

export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function aFile(name: string, content: string | Uint8Array): TestFile {
  return { name, mimeType: '', buffer: Buffer.from(content) }
}

export const words = {
  ko: {
    own: '내 문서',
    keep: /보관$/,
    discard: '버리기',
    undo: '되돌리기',
    close: '닫기',
    cancel: '취소',
    mark: '내 문서',
  },
  en: {
    own: 'My documents',
    keep: /^Keep/,
    discard: 'Discard',
    undo: 'Undo',
    close: 'Close',
    cancel: 'Cancel',
    mark: 'Yours',
  },
} as const

export async function openDialog(page: Page, language: 'ko' | 'en' = 'ko') {
  await page.getByRole('article').first().waitFor()
  await page.getByRole('button', { name: words[language].own }).filter({ visible: true }).click()
  const dialog = page.getByRole('dialog', { name: words[language].own })
  await dialog.waitFor()
  return dialog
}

export async function choose(page: Page, files: readonly TestFile[]): Promise<void> {
  await page
    .locator('dialog input[type=file]')
    .first()
    .setInputFiles([...files])
}

/** Lets go of files over the page, as a reader does who drags them from another window. */
export async function drop(page: Page, files: readonly TestFile[], text = ''): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }))
  const transfer = await page.evaluateHandle(
    ([some, plain]) => {
      const data = new DataTransfer()
      for (const { name, base64 } of some) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
        data.items.add(new File([bytes], name))
      }
      if (plain !== '') data.setData('text/plain', plain)
      return data
    },
    [given, text] as const,
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

export async function keep(page: Page, language: 'ko' | 'en' = 'ko') {
  await page.getByRole('button', { name: words[language].keep }).click()
  await page.getByRole('button', { name: words[language].undo }).waitFor()
}

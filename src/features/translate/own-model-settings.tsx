import { type FormEvent, useId, useState } from 'react'

import { useWords } from '#i18n/use-words.ts'
import { changeOwnModel, type OwnModel, parseModelAddress } from '#store/own-model.ts'
import { useOwnModel } from '#store/use-own-model.ts'
import { FailureLine } from './failure-line.tsx'
import { useModelTest } from './use-model-test.ts'

const usual = 'http://localhost:11434/v1'
const sampleModel = 'qwen3:8b'

/** Names a language model of the reader's own; the address and the key stay in this browser. */
export function OwnModelSettings() {
  const own = useOwnModel()
  const shown = own ?? { address: usual, model: '', key: '' }
  const say = useWords('reading')
  const note = useId()
  const [wrong, setWrong] = useState(false)
  const [lasts, setLasts] = useState(true)
  const tested = useModelTest()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = modelIn(event.currentTarget)
    setWrong(given === null)
    if (!given) return
    setLasts(changeOwnModel(given))
    void tested.test(given)
  }
  return (
    <form className="my-3 max-w-[30rem] border-t border-line pt-3" onSubmit={onSubmit} noValidate>
      <p id={note} className="mb-2 text-xs text-soft">
        {say('ownModel.note')}
      </p>
      <Field name="address" label={say('ownModel.address')} value={shown.address} invalid={wrong} />
      <Field
        name="model"
        label={say('ownModel.model')}
        value={shown.model}
        placeholder={sampleModel}
        invalid={wrong}
      />
      <Field name="key" label={say('ownModel.key')} value={shown.key} secret />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <button type="submit" className="pill-button" aria-describedby={note}>
          {say('ownModel.saveAndTest')}
        </button>
        {own && (
          <button
            type="button"
            className="quiet-link text-sm underline"
            onClick={() => changeOwnModel(null)}
          >
            {say('ownModel.forget')}
          </button>
        )}
      </div>
      <Outcome tested={tested} lasts={lasts} wrong={wrong} />
    </form>
  )
}

interface OutcomeProps {
  readonly tested: ReturnType<typeof useModelTest>
  /** False where storage did not take it. */
  readonly lasts: boolean
  readonly wrong: boolean
}

/** What came of saving and testing. */
function Outcome({ tested, lasts, wrong }: OutcomeProps) {
  const say = useWords('reading')
  return (
    <>
      <div role="status" className="mt-2 min-h-6 text-sm">
        {tested.state === 'testing' && say('ownModel.testing')}
        {tested.answer !== null && (
          <>
            {say('ownModel.works')} <span lang="ko">{tested.answer}</span>
          </>
        )}
        {tested.state === 'odd' && say('ownModel.odd')}
        {!lasts && ` ${say('ownModel.notKept')}`}
      </div>
      {wrong && (
        <p role="alert" className="text-sm">
          {say('ownModel.wrong')}
        </p>
      )}
      {tested.failure && <FailureLine failure={tested.failure} />}
    </>
  )
}

function modelIn(form: HTMLFormElement): OwnModel | null {
  const fields = new FormData(form)
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const address = parseModelAddress(text('address'))
  const model = text('model')
  return address === null || model === '' ? null : { address, model, key: text('key') }
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly secret?: boolean
  readonly invalid?: boolean
}

function Field({ name, label, value, placeholder, secret = false, invalid = false }: FieldProps) {
  const id = useId()
  return (
    <p className="mt-2 grid gap-0.5">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={secret ? 'password' : 'text'}
        defaultValue={value}
        placeholder={placeholder}
        aria-invalid={invalid || undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="min-h-11 w-full border-b border-rule bg-transparent px-1 sm:min-h-9"
      />
    </p>
  )
}

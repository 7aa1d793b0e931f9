import { toJsonSchema } from '@valibot/to-json-schema'
import { type LanguageModel, jsonSchema } from 'ai'
import * as v from 'valibot'

import { askedFor } from '#domain/translation/answer-schema.ts'
import type { Assignment } from '#domain/translation/assignment.ts'

import type { ModelSettings } from './settings.ts'

/** A model of the AI SDK for what the settings name. Asks nobody yet. */
export async function openModel(settings: ModelSettings): Promise<LanguageModel> {
  const { provider, model, key, baseUrl } = settings
  if (provider === 'google') {
    const { createGoogleGenerativeAI } = await import('@ai-sdk/google')
    return createGoogleGenerativeAI({
      ...(key === null ? {} : { apiKey: key }),
      ...(baseUrl === null ? {} : { baseURL: baseUrl }),
    })(model)
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  const open = createOpenAICompatible({
    name: 'openai',
    baseURL: baseUrl ?? '',
    supportsStructuredOutputs: true,
    ...(key === null ? {} : { apiKey: key }),
  })
  return open(model)
}

/**
 * The JSON Schema of the answer to an assignment, from the valibot schema. Every field required and
 * no other allowed, as servers with strict structured output demand. The answer is not checked
 * against it here: what does not fit is judged part by part.
 */
export function answerJsonSchema(assignment: Assignment) {
  const schema = v.object(askedFor(assignment))
  const { $schema: _, ...json } = toJsonSchema(schema, { errorMode: 'ignore' })
  return jsonSchema(closed(json))
}

function closed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) closed(part)
  if (Reflect.get(value, 'type') === 'object') Reflect.set(value, 'additionalProperties', false)
  return value
}

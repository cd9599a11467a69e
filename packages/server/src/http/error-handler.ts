import type { Refusal } from '@citong/matters';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { CitongError, errorBody, invalid, tooLarge } from '../errors.ts';
import { localeOf } from './locale.ts';

/** The one place where an error becomes a reply: what a person can mend is told, anything else is logged and masked. */
export function handleError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const known = asCitongError(error);
  if (known.status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed');
  reply.status(known.status).send(errorBody(known, localeOf(request), request.id));
}

export function handleNotFound(request: FastifyRequest, reply: FastifyReply): void {
  reply.status(404).send(errorBody(noSuchRoute(), localeOf(request), request.id));
}

function asCitongError(error: FastifyError | Error): CitongError {
  if (error instanceof CitongError) return error.status >= 500 ? masked() : error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error.validation.map(refusalOf));
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 429) return tooManyRequests();
  if (status === 413) return tooLarge();
  if (status === 415) return wrongMediaType();
  if (status !== undefined && status >= 400 && status < 500) return badRequest();
  return masked();
}

/** `/items/0/id` → `items.0.id`. */
const refusalOf = (issue: { instancePath: string; keyword: string; message?: string }): Refusal => ({
  field: issue.instancePath.slice(1).replaceAll('/', '.'),
  code: issue.keyword,
  message: { zh: shapeMessages[issue.keyword] ?? '内容不正确', en: issue.message ?? issue.keyword },
});

/** What zod's codes mean to a Chinese reader; zod itself writes English. */
const shapeMessages: Readonly<Record<string, string>> = {
  invalid_type: '缺少此项，或类型不对',
  invalid_format: '格式不正确',
  invalid_value: '不在可选的值之内',
  too_small: '太短或太小',
  too_big: '太长或太大',
  unrecognized_keys: '有不认识的内容',
};

const masked = () =>
  new CitongError(500, 'internal', {
    zh: '系统出错，已记入日志。请把请求编号告诉管理员',
    en: 'Something failed here and was logged. Give the request id to your administrator',
  });
const noSuchRoute = () => new CitongError(404, 'not_found', { zh: '没有这个地址', en: 'No such address' });
export const tooManyRequests = () =>
  new CitongError(429, 'too_many_requests', {
    zh: '请求过于频繁，请稍后再试',
    en: 'Too many requests; try again later',
  });
const wrongMediaType = () =>
  new CitongError(415, 'media_type', { zh: '不支持这种内容类型', en: 'This content type is not supported' });
const badRequest = () =>
  new CitongError(400, 'bad_request', { zh: '请求无法读取', en: 'The request could not be read' });

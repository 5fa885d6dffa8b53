import type { CustomResponse } from "./web-acl-rule";

/** A custom response, as the bindings take it. */
export function responseBlock({ code, body, headers = {} }: CustomResponse) {
  const names = Object.keys(headers).sort();
  return {
    responseCode: code,
    ...(body !== undefined && { customResponseBodyKey: body }),
    ...(names.length > 0 && {
      responseHeader: names.map((name) => ({ name, value: headers[name] ?? "" })),
    }),
  };
}

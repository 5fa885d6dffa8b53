/**
 * Calls the emulator as AWS's SDK would, without a signature, which it does not check: from the authorization
 * header it takes only the session and the service.
 *
 * @param accessKey key of the calling session; any key unknown to the emulator is its default account
 * @param region Region that is called, whose partition the emulator keeps apart
 * @throws when it answers with an error
 */
export async function motoCall(
  url: string,
  accessKey: string,
  service: string,
  request:
    | { readonly parameters: Record<string, string> }
    | { readonly target: string; readonly json: unknown },
  region = "us-east-1",
): Promise<string> {
  const credential = `${accessKey}/20260101/${region}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=none`;
  const response = await fetch(
    url,
    "json" in request
      ? {
          method: "POST",
          headers: {
            authorization,
            "content-type": "application/x-amz-json-1.1",
            "x-amz-target": request.target,
          },
          body: JSON.stringify(request.json),
        }
      : { method: "POST", headers: { authorization }, body: new URLSearchParams(request.parameters) },
  );
  const text = await response.text();
  if (!response.ok)
    throw new Error(`moto answered ${response.status} to ${JSON.stringify(request)}: ${text}`);
  return text;
}

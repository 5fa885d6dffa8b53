/** A service as it is named under `interfaceEndpoints`: without what AWS writes before it, and the Region. */
export function serviceName(service: string): string {
  return service.replace(/^(cn\.)?com\.amazonaws\.[^.]+\./, "");
}

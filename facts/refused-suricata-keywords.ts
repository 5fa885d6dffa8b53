/**
 * Keywords of Suricata that AWS Network Firewall refuses, with why, and in which values where it is not in all. A group
 * whose rules have one cannot be made.
 *
 * Sources: AWS Network Firewall Developer Guide "Limitations and caveats for stateful rules"; answers of the API to trial
 * calls (September 2026).
 * As of: 2026-11-30
 */
export const refusedSuricataKeywords: Readonly<
  Record<string, { readonly why: string; readonly values?: RegExp }>
> = {
  cip_service: { why: "it inspects no ENIP" },
  datarep: { why: "it has no datasets" },
  dataset: { why: "it has no datasets" },
  enip_command: { why: "it inspects no ENIP" },
  "file.data": { why: "it extracts no files" },
  "file.magic": { why: "it extracts no files" },
  "file.name": { why: "it extracts no files" },
  file_data: { why: "it extracts no files" },
  fileext: { why: "it extracts no files" },
  filemagic: { why: "it extracts no files" },
  filemd5: { why: "it extracts no files" },
  filename: { why: "it extracts no files" },
  filesha1: { why: "it extracts no files" },
  filesha256: { why: "it extracts no files" },
  filesize: { why: "it extracts no files" },
  filestore: { why: "it extracts no files" },
  ftpdata_command: { why: "it inspects no ftp-data" },
  hostbits: { why: "it remembers nothing of a host" },
  "ike.chosen_sa_attribute": { why: "it inspects no IKEv2" },
  "ike.exchtype": { why: "it inspects no IKEv2" },
  "ike.init_spi": { why: "it inspects no IKEv2" },
  "ike.key_exchange_payload": { why: "it inspects no IKEv2" },
  "ike.key_exchange_payload_length": { why: "it inspects no IKEv2" },
  "ike.nonce_payload": { why: "it inspects no IKEv2" },
  "ike.nonce_payload_length": { why: "it inspects no IKEv2" },
  "ike.resp_spi": { why: "it inspects no IKEv2" },
  "ike.vendor": { why: "it inspects no IKEv2" },
  iprep: { why: "it has no reputation of addresses" },
  lua: { why: "it runs no scripts" },
  priority: { why: "under strict order, the order of the rules is their priority" },
  tag: { why: "it remembers nothing of a host", values: /^host\b/ },
  xbits: { why: "it remembers nothing of a host", values: /\btrack\s+ip_/ },
};

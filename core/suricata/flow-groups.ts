/** Words of `flow`, those that exclude each other in one list. */
export const flowGroups: readonly (readonly string[])[] = [
  ["to_server", "to_client", "from_server", "from_client"],
  ["established", "not_established", "stateless"],
  ["only_stream", "no_stream"],
  ["only_frag", "no_frag"],
];

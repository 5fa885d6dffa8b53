/** Names of arguments whose values are secret, whether or not a provider marks them. */
export const secretName =
  /passw(?:or)?d(?!_(?:length|reuse|policy|age))|passphrase|secret(?!_arn|_id|_name)|(?:^|[._])token(?!s)|private_?key|credential|api_?key|access_?key|auth_?key|user_data|pre_?shared|connection_string|environment|variables|external_id|plaintext|(?:^|[._])(?:content|body|value)$/i;

/** Fields of GetProviderSchema.Response that are maps from the name of a type to its schema. */
const maps: ReadonlySet<number> = new Set([2, 3, 8]);

/**
 * A provider's answer to GetProviderSchema without the types that nobody uses: of a thousand and a half of them the AWS
 * provider spends a second on telling, and Terraform a second on hearing. What is kept is as the provider told it.
 *
 * Source: Terraform's `tfplugin5.proto`; Protocol Buffers documentation "Encoding".
 *
 * @param message the answer, as Protocol Buffers encode it
 * @param keeps whether a type is used
 */
export function trimmedSchema(message: Buffer, keeps: (type: string) => boolean): Buffer {
  const kept: Buffer[] = [];
  for (const { field, bytes, content } of fields(message)) {
    const type = maps.has(field) ? [...fields(content)].find((one) => one.field === 1)?.content : undefined;
    if (type === undefined || keeps(type.toString("utf8"))) kept.push(bytes);
  }
  return Buffer.concat(kept);
}

interface Field {
  readonly field: number;
  /** Field with its tag. */
  readonly bytes: Buffer;
  /** What it holds; empty for a number. */
  readonly content: Buffer;
}

const empty = Buffer.alloc(0);

function* fields(message: Buffer): Generator<Field> {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const start = at;
    const tag = varint();
    let content: Buffer = empty;
    switch (tag % 8) {
      case 0:
        varint();
        break;
      case 2: {
        const length = varint();
        content = message.subarray(at, at + length);
        at += length;
        break;
      }
      default:
        throw new Error(`a schema has no wire type ${tag % 8}`);
    }
    yield { field: Math.floor(tag / 8), bytes: message.subarray(start, at), content };
  }
}

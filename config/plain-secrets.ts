import type { Problem } from "../core/problem";
import { secretFormats } from "../facts/secret-formats";
import { looksRandom } from "./looks-random";

/**
 * Secrets in a file of the organization, each with its place and never with itself: those that their format gives away, and
 * what looks random beside a key that names a secret. Comments are read too: whoever reads the repository reads them.
 *
 * Source: AWS Well-Architected Framework SEC02-BP03 "Store and use secrets securely".
 *
 * @param fileName as errors name it
 */
export function plainSecrets(fileName: string, text: string): Problem[] {
  return text.split("\n").flatMap((line, index) => {
    const found = secretIn(line);
    return found === undefined
      ? []
      : [
          {
            where: `${fileName}:${index + 1}:${found.offset + 1}`,
            found: `${found.name}, which is not repeated here`,
            allowed: "no secrets: this file lies in a repository, and its history keeps them",
            fix: "renew it now, since whoever has read the file has it, and keep it in AWS Secrets Manager (docs/secrets.md)",
          },
        ];
  });
}

interface FoundSecret {
  readonly name: string;
  readonly offset: number;
}

/** The first secret of a line; the rest of it is not shown either. */
function secretIn(line: string): FoundSecret | undefined {
  for (const { name, pattern } of secretFormats) {
    const match = pattern.exec(line);
    if (match !== null) return { name, offset: match.index };
  }
  for (const match of line.matchAll(named)) {
    const [whole, key = "", value = ""] = match;
    const least = /^pass|^pwd/i.test(key) ? 8 : 16;
    if (looksRandom(value, least)) {
      return {
        name: `a value beside "${key}" that looks like a secret`,
        offset: match.index + whole.length - value.length,
      };
    }
  }
  return undefined;
}

/** A key whose name ends so, as YAML, JSON and shells write it, and its value. An ARN has no space after its colons. */
const named =
  /(password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|shared[_-]?key|credentials?)(?:["']\s*:\s*|\s*:\s+|\s*=\s*)["']?([\w!@#$%^&*+=./:~?-]{8,500})/gi;

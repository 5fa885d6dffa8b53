import { resolve } from "node:path";
import ts from "typescript";
import { documentedPages } from "./documented-pages";

jest.setTimeout(60_000);

/** What `tsc` says of files that exist in memory only, as if they stood in an app that has Palisade installed. */
function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ".");
  const mapped = { ...options, baseUrl: resolve("."), paths: { "palisade/*": ["./*"] } };
  const host = ts.createCompilerHost(mapped);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, version, ...rest)
      : ts.createSourceFile(name, text, version, true);
  };
  const program = ts.createProgram([...files.keys()], mapped, host);
  return [...files.keys()].flatMap((name) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
}

test("TypeScript of the pages compiles; what does not is noticed", () => {
  const blocks = documentedPages().flatMap(({ path, blocks }) =>
    blocks
      .filter(({ language }) => language === "ts")
      .map(({ text, line }): [string, string] => [resolve(`${path.replaceAll("/", "-")}-${line}.ts`), text]),
  );
  expect(blocks.length).toBeGreaterThan(1);
  const wrong = resolve("wrong.ts");
  const problems = problemsOf(
    new Map([
      ...blocks,
      [
        wrong,
        'import { SecureBucket } from "palisade/modules/encryption/secure-bucket";\nnew SecureBucket();\n',
      ],
    ]),
  );
  expect(problems).toEqual([expect.stringMatching(/^.*wrong\.ts: Expected 3 arguments, but got 0/)]);
});

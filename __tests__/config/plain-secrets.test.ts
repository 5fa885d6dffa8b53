import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { loadOrganization } from "../../config/load-organization";
import { organizationFromText } from "../../config/organization-from-text";
import { plainSecrets } from "../../config/plain-secrets";
import { secretFormats } from "../../facts/secret-formats";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";
import { secretSamples } from "./secret-samples";

/** What is found in a text, by its place. */
const found = (text: string) => plainSecrets("o", text).map(({ where, found }) => `${where} ${found}`);
const random = ["Xk9", "vQ2mZr", "7LpT4w", "BnY8cHd"].join("");
const text = smallOrganizationText({ home: "eu-west-1" });

describe("a secret that its format gives away", () => {
  test.each(secretFormats.map(({ name }) => name))("%s", (name) => {
    const { secret = "", near = "" } = secretSamples[name] ?? {};
    const [problem, ...others] = plainSecrets("o", `name: acme\n  # see ${secret} here\n`);
    expect(others).toEqual([]);
    expect(problem?.where).toMatch(/^o:2:\d+$/);
    expect(problem?.found).toBe(`${name}, which is not repeated here`);
    expect(JSON.stringify(problem)).not.toContain(secret);
    expect(found(`note: ${near}\n`)).toEqual([]);
  });

  test("is told by its column", () => {
    const { secret } = secretSamples["a token of npm"] ?? {};
    expect(found(`a: b\nnote: "${secret}"`)).toEqual(["o:2:8 a token of npm, which is not repeated here"]);
  });
});

describe("a secret beside a key that names it", () => {
  test.each([
    [`password: Summer2026!`, 11, "password"],
    [`  dbPassword: "${random}"`, 16, "Password"],
    [`{ "client_secret": "${random}" }`, 21, "secret"],
    [`API_TOKEN=${random}`, 11, "TOKEN"],
    [`# apiKey: ${random}`, 11, "apiKey"],
    [`aws_secret_access_key = ${random}/+a`, 25, "access_key"],
  ])("%s", (line, column, key) => {
    expect(found(line)).toEqual([
      `o:1:${column} a value beside "${key}" that looks like a secret, which is not repeated here`,
    ]);
  });

  test.each([
    "passwordField: /user/password",
    "password: /password",
    "password: ${var.password}",
    "password: changeit",
    "secret: shop/payments-api",
    "secret: shop/payments-api-x7Hq2v",
    '"Resource": "arn:aws:secretsmanager:eu-west-1:222222222222:secret:shop/payments-x7Hq2v"',
    '"Action": ["secretsmanager:GetSecretValue", "sts:GetSessionToken"]',
    "tokenDomains: [northbank.example, banking.northbank.example]",
    "token: token.actions.githubusercontent.com",
    "secret: '{{resolve:secretsmanager:shop/payments:SecretString:password}}'",
    `fingerprint: ${random}`,
  ])("is not %s", (line) => {
    expect(found(line)).toEqual([]);
  });
});

describe("no false alarm", () => {
  const files = ["examples", "__tests__", "docs", "schema"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ya?ml|json|rules|md|tsv)$/.test(file))
      .map((file) => join(folder, file)),
  );

  test("in any example, fixture or page", () => {
    expect(files.length).toBeGreaterThan(100);
    const said = ["organization.yaml", ...files].flatMap((file) =>
      plainSecrets(file, readFileSync(file, "utf8")),
    );
    expect(said).toEqual([]);
  });

  const hex = (length: number) =>
    fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
  const alnum = (length: number) =>
    fc.string({
      unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
      minLength: length,
      maxLength: length,
    });
  const account = fc.integer({ min: 0, max: 999_999_999_999 }).map((id) => String(id).padStart(12, "0"));
  const anything = fc.oneof(
    fc.uuid(),
    account,
    hex(64).map((digest) => `sha256:${digest}`),
    hex(17).map((id) => `vpc-${id}`),
    hex(32).map((id) => `mrk-${id}`),
    hex(10).map((id) => `o-${id}`),
    fc.tuple(account, fc.uuid()).map(([id, key]) => `arn:aws:kms:eu-west-1:${id}:key/${key}`),
    fc
      .tuple(account, alnum(6))
      .map(([id, end]) => `arn:aws:secretsmanager:eu-west-1:${id}:secret:a/b-${end}`),
    fc.tuple(account, alnum(12)).map(([id, name]) => `arn:aws:iam::${id}:role/path/${name}`),
    fc.ipV4(),
    fc.domain(),
  );

  test("in ids, ARNs, digests and addresses, whatever the key", () => {
    const key = fc.constantFrom("id", "secret", "token", "apiKey", "credential", "certificate");
    fc.assert(
      fc.property(key, anything, (name, value) => {
        expect([name, value, found(`${name}: ${value}\n"${name}": "${value}"`)]).toEqual([name, value, []]);
      }),
      { numRuns: 2000 },
    );
  });

  test("in a certificate", () => {
    const base64 = fc
      .uint8Array({ minLength: 48, maxLength: 48 })
      .map((it) => Buffer.from(it).toString("base64"));
    fc.assert(
      fc.property(fc.array(base64, { minLength: 3, maxLength: 20 }), (lines) => {
        const pem = ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----"];
        expect(found(`certificate: |\n${pem.map((line) => `  ${line}`).join("\n")}`)).toEqual([]);
      }),
    );
  });

  test("but in what was drawn by chance, beside a key that names a secret", () => {
    fc.assert(
      fc.property(alnum(40), (value) => {
        // Without a digit, or with nothing else, it could be a word or a number.
        fc.pre(/\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value));
        expect(found(`token: ${value}`)).toHaveLength(1);
      }),
    );
  });
});

describe("an organization with a secret", () => {
  test("is refused before anything else is said of it", () => {
    const load = () =>
      organizationFromText("o.yaml", `${text}password: ${random}\nunknown: 1\n`, "2026-12-01");
    expect(load).toThrow(/^[^\n]*o\.yaml:\d+:11: a value beside "password" that looks like a secret/);
    expect(load).not.toThrow(random);
    expect(() => organizationFromText("o.yaml", text, "2026-12-01")).not.toThrow();
  });

  /** Changes a file of a folder, or adds it. */
  const change = (folder: string, file: string, to: (content: string) => string) => {
    const path = join(folder, file);
    writeFileSync(path, to(existsSync(path) ? readFileSync(path, "utf8") : ""));
  };

  test.each([
    ["notes.yaml", () => `x-note: { token: ${random} }\n`],
    ["policies/no-glacier-uploads.json", (json: string) => json.replace("{", `{\n "secret": "${random}",`)],
    ["rules/egress.rules", (rules: string) => `${rules}# token=${random}\n`],
  ])("in %s", async (name, to) => {
    const folder = temporaryFolder();
    cpSync("examples/regulated", folder, { recursive: true });
    change(folder, "notes.yaml", () => "x-note: { token: none }\n");
    change(folder, "organization.yaml", (yaml) => `include: [notes.yaml]\n${yaml}`);
    const load = () => loadOrganization(join(folder, "organization.yaml"), "2026-12-01");
    await expect(load()).resolves.toMatchObject({ include: ["notes.yaml"] });
    change(folder, name, to);
    const message = await load().then(
      () => "",
      (error: Error) => error.message,
    );
    expect(message).toMatch(new RegExp(`${name}:\\d+:\\d+: a value beside`));
    expect(message).not.toContain(random);
  });
});

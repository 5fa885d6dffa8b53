import { readdirSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { requiredProps } from "../../docs/required-props";
import required from "../../modules/required-props.json";

type Constructor = new (scope: Construct, id: string, props: unknown) => Construct;

/** Every class of the modules, by name. */
const classes = new Map(
  readdirSync("modules", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => Object.entries(require(join("../../modules", file)) as Record<string, unknown>))
    .filter(
      (entry): entry is [string, Constructor] => /^[A-Z]/.test(entry[0]) && typeof entry[1] === "function",
    ),
);

test("constructs have props that they need", () => {
  expect(Object.keys(required).length).toBeGreaterThan(70);
  expect(Object.keys(required).filter((name) => !classes.has(name))).toEqual([]);
});

describe.each(Object.entries(required))("%s", (name, props) => {
  const made = (given: object | undefined) => {
    const Made = classes.get(name) as Constructor;
    try {
      return new Made(new TerraformStack(new App(), "stack"), "It", given);
    } catch (error) {
      return error;
    }
  };

  test("says what it lacks, whether it is given nothing, or not all", () => {
    for (const given of [undefined, {}]) {
      const error = made(given) as PalisadeError;
      expect(error).toBeInstanceOf(PalisadeError);
      expect(error.message).toContain(`stack/It: ${name} without ${props.join(", ")}`);
    }
    const all = Object.fromEntries(props.map((prop) => [prop, null]));
    const [last = "", ...others] = [...props].reverse();
    const { [last]: _, ...rest } = all;
    expect((made(rest) as Error).message).toContain(`${name} without ${last};`);
    expect(others).toHaveLength(props.length - 1);
  });
});

test("a prop with a default need not be given, and one of a base must be", () => {
  const source = `
interface Base { readonly region: string; readonly note?: string }
export interface ThingProps extends Base { readonly name: string; readonly size?: number }
export class Thing extends Construct { constructor(scope: Construct, id: string, props: ThingProps) { super(scope, id); } }
export class Plain extends Construct { constructor(scope: Construct, id: string) { super(scope, id); } }
`;
  expect(requiredProps([source])).toEqual({ Thing: ["name", "region"] });
});

import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { transformFileSync } from "@swc/core";
import { include } from "../tsconfig.build.json";
import { guardedFolder } from "./guarded-folder";

const root = join(__dirname, "..");

/**
 * Compiles the command once, before the test files: tests call it hundreds of times, and compiled as it is in a package
 * it starts in half the time. What a checkout runs instead is tried by the documented commands.
 */
export default function compileCommand(): void {
  const { folder } = guardedFolder("palisade-command-");
  for (const name of ["bin", "package.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  cpSync(join(root, "package.json"), join(folder, "dist/package.json"));
  for (const part of [...include, "checks", "config", "export"])
    compile(join(root, part), join(folder, "dist"));
  process.env["PALISADE_COMMAND"] = join(folder, "bin/palisade.js");
}

function compile(part: string, to: string): void {
  for (const name of readdirSync(part, { recursive: true, encoding: "utf8" })) {
    const [from, target] = [join(part, name), join(to, relative(root, join(part, name)))];
    mkdirSync(dirname(target), { recursive: true });
    if (name.endsWith(".json")) cpSync(from, target);
    if (!name.endsWith(".ts")) continue;
    const { code } = transformFileSync(from, {
      swcrc: false,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs", ignoreDynamic: true },
    });
    writeFileSync(target.replace(/\.ts$/, ".js"), code);
  }
}

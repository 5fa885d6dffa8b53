import { rmdirSync, rmSync } from "node:fs";
import fc from "fast-check";
import { PalisadeError } from "../../core/palisade-error";
import { compareRepository } from "../../export/compare-repository";
import { contentHash } from "../../export/content-hash";
import { indexText } from "../../export/index-text";
import { writeRepository } from "../../export/write-repository";
import { Crash, CrashingFileSystem } from "./crashing-file-system";
import { ScratchDirectory } from "./scratch-directory";

const path = fc.constantFrom("a", "b", "d/a", "d/b", "d/e/f", "g/h");
/** Texts that are generated, and texts that never are: those alone are certain to be somebody's work. */
const generated = fc.constantFrom("1\n", "2\n");
const handmade = fc.constantFrom("mine\n", "theirs\n");

type Step =
  | { do: "write"; files: Record<string, string>; force: boolean; crashAt: number; half: boolean }
  | { do: "put"; path: string; text: string }
  | { do: "remove"; path: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      files: fc.dictionary(path, generated, { noNullPrototype: true }),
      force: fc.boolean(),
      crashAt: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: 25 })),
      half: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("put" as const),
      path,
      text: fc.oneof(generated, handmade),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), path }) },
);

/** Plays a story of runs, crashes and people, and holds each run to what it promises. */
class Story {
  readonly directory = new ScratchDirectory();
  /** What people wrote last, by path. */
  private readonly put = new Map<string, string>();
  /** Paths that a run may hold for its own. */
  private readonly owned = new Set<string>();
  /** Work of people that no run may destroy, forced or not. */
  private readonly foreign = new Map<string, string>();
  /** Work of people in place of generated files, which only a forced run may destroy. */
  private readonly edited = new Map<string, string>();

  play(next: Step): void {
    if (next.do === "write") this.write(next);
    else this.intervene(next);
  }

  private intervene(next: Exclude<Step, { do: "write" }>): void {
    this.put.delete(next.path);
    this.foreign.delete(next.path);
    this.edited.delete(next.path);
    if (next.do === "remove") {
      this.remove(next.path);
      return;
    }
    this.directory.put(next.path, next.text);
    this.put.set(next.path, next.text);
    if (!this.owned.has(next.path)) this.foreign.set(next.path, next.text);
    else if (next.text !== "1\n" && next.text !== "2\n") this.edited.set(next.path, next.text);
  }

  private remove(path: string): void {
    rmSync(this.directory.at(path), { force: true });
    const segments = path.split("/").slice(0, -1);
    for (; segments.length > 0; segments.pop()) {
      try {
        rmdirSync(this.directory.at(segments.join("/")));
      } catch {
        return;
      }
    }
  }

  private write({ files, force, crashAt, half }: Extract<Step, { do: "write" }>): void {
    const repository = new Map(Object.entries(files));
    const before = this.directory.snapshot();
    const differences = compareRepository(this.directory.path, repository);
    const refused = differences.some(({ kind }) => kind === "foreign" || (kind === "edited" && !force));
    try {
      const fileSystem = new CrashingFileSystem(crashAt, half);
      writeRepository(this.directory.path, repository, { force, fileSystem });
      expect(refused).toBe(false);
      this.finished(repository, force);
    } catch (error) {
      if (error instanceof PalisadeError) {
        expect(refused).toBe(true);
        expect(this.directory.snapshot()).toEqual(before);
      } else if (error instanceof Crash) {
        for (const path of repository.keys()) this.crashed(path);
      } else throw error;
    }
    if (force && !refused) this.edited.clear();
    expect(this.directory.snapshot()).toMatchObject(Object.fromEntries([...this.foreign, ...this.edited]));
  }

  /** After a crash a file may be the run's own, unless somebody's file stood there and still does. */
  private crashed(path: string): void {
    if (!this.foreign.has(path)) this.owned.add(path);
  }

  private finished(repository: ReadonlyMap<string, string>, force: boolean): void {
    const { directory } = this;
    const found = directory.snapshot();
    for (const [path, text] of repository) expect(found[path]).toBe(text);
    const hashes = new Map([...repository].map(([path, text]) => [path, contentHash(text)]));
    expect(found[".palisade/index"]).toBe(
      indexText({ files: hashes, pending: new Map(), merged: new Set() }),
    );
    for (const [path, text] of Object.entries(found)) {
      if (path.startsWith(".palisade/") || repository.has(path)) continue;
      const isEmpty =
        path.endsWith("/") && !Object.keys(found).some((other) => other !== path && other.startsWith(path));
      expect({ path, isEmpty }).toEqual({ path, isEmpty: false });
      if (!path.endsWith("/")) expect(this.put.get(path)).toBe(text);
    }
    expect(Object.keys(found).filter((path) => path.startsWith(".palisade/"))).toEqual([
      ".palisade/",
      ".palisade/.gitattributes",
      ".palisade/index",
    ]);
    expect(compareRepository(directory.path, repository)).toEqual([]);
    const again = new CrashingFileSystem();
    writeRepository(directory.path, repository, { force, fileSystem: again });
    expect(again.changes).toBe(0);

    this.owned.clear();
    for (const path of repository.keys()) {
      this.owned.add(path);
      this.foreign.delete(path);
      this.edited.delete(path);
    }
  }
}

describe("writeRepository", () => {
  test("keeps its promises in whatever order runs, crashes and people come", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const story = new Story();
        try {
          for (const next of steps) story.play(next);
        } finally {
          story.directory.remove();
        }
      }),
      { numRuns: 300 },
    );
  });
});

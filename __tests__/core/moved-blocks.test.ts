import { movedBlocks } from "../../core/moved-blocks";

describe("moved blocks", () => {
  test("lead from the oldest address to the one that it has", () => {
    expect(movedBlocks("t.c", ["t.a", "t.b", "t.a"], new Set(["t.c"]))).toEqual([
      { from: "t.a", to: "t.b" },
      { from: "t.b", to: "t.c" },
    ]);
  });

  test("leave alone what another resource has now, and what never changed", () => {
    expect(movedBlocks("t.c", ["t.a", "t.c", "t.b"], new Set(["t.b", "t.c"]))).toEqual([
      { from: "t.a", to: "t.c" },
    ]);
  });
});

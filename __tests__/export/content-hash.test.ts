import { contentHash } from "../../export/content-hash";

test("the hash of a text is that of its bytes on disk", () => {
  expect(contentHash("é\n")).toBe(contentHash(Buffer.from("é\n", "utf8")));
  expect(contentHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

import { loadedSimulator } from "../../testing/loaded-simulator";

const lacking = (name: string) =>
  Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:`), { code: "MODULE_NOT_FOUND" });

test.each(["@cloud-copilot/iam-simulate", "@cloud-copilot/iam-policy"])(
  "says how to install %s",
  (missing) => {
    const load = (name: string) => {
      if (name === missing) throw lacking(name);
      return {};
    };
    expect(() => loadedSimulator(load)).toThrow(
      `toAllow and toDeny decide by @cloud-copilot/iam-simulate and @cloud-copilot/iam-policy, and ${missing} is not installed; run npm install --save-dev @cloud-copilot/iam-simulate @cloud-copilot/iam-policy`,
    );
  },
);

test("passes on what else fails", () => {
  expect(() =>
    loadedSimulator(() => {
      throw lacking("./its-own-file");
    }),
  ).toThrow("Cannot find module './its-own-file'");
});

test("loads nothing before a request is decided", () => {
  jest.isolateModules(() => {
    const loaded = jest.fn(() => ({}));
    jest.doMock("@cloud-copilot/iam-simulate", loaded);
    require("../../testing/matchers");
    expect(loaded).not.toHaveBeenCalled();
    require("../../testing/loaded-simulator").loadedSimulator();
    expect(loaded).toHaveBeenCalledTimes(1);
  });
});

import { defineSetting } from "../../define-setting";

/** Nobody reaches an instance through its serial console, which no security group guards. */
export const disableSerialConsole = defineSetting({
  id: "DisableSerialConsole",
  family: "declarative-ec2",
  posture: "foundation",
  reason: "The serial console is a way in that passes by every network control.",
  source:
    'AWS Organizations User Guide "Declarative policy syntax and examples"; Amazon EC2 User Guide "EC2 Serial Console"',
  objectives: [],
  states: () => ({
    ec2_attributes: { serial_console_access: { status: { "@@assign": "disabled" } } },
  }),
});

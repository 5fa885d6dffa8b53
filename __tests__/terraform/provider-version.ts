/** The oldest AWS provider that the emitted constraint admits: what it accepts, later ones do as well. */
export const providerVersion = "5.100.0";

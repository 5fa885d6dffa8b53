/** The TCP port of SSH. */
export const sshPort = 22;

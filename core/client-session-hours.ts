/** Hours after which a client of a VPN must say anew who it is: the shortest that AWS takes. */
export const clientSessionHours = 8;

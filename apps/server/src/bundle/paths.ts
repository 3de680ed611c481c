/** Four digits: files stand in the order of the acts wherever they are listed. */
const place = (seq: number): string => String(seq).padStart(4, "0");

export const proofPath = (seq: number): string => `acts/${place(seq)}.proof.json`;
export const pagePath = (seq: number): string => `acts/${place(seq)}.html`;
export const documentPath = (seq: number): string => `documents/${place(seq)}.html`;
export const recordingsPath = "recordings/index.html";

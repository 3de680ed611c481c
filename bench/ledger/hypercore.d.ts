// The part of hypercore 11 that is measured; the package has no types of its own.
declare module "hypercore" {
  /** A block with its audit path, the tree's head and its signature. */
  interface BlockProof {
    readonly block: { value: Uint8Array };
  }

  export default class Hypercore {
    constructor(folder: string);
    ready(): Promise<void>;
    append(blocks: Uint8Array | readonly Uint8Array[]): Promise<{ readonly length: number }>;
    readonly length: number;
    proof(wanted: {
      readonly block: { readonly index: number; readonly nodes: number };
      readonly upgrade: { readonly start: number; readonly length: number };
    }): Promise<BlockProof>;
    verifyFullyRemote(proof: BlockProof): Promise<unknown>;
    readonly core: {
      audit(options: {
        readonly dryRun: boolean;
        readonly bitfield: boolean;
      }): Promise<{ readonly treeNodes: number; readonly blocks: number; readonly corrupt: boolean } | null>;
    };
    close(): Promise<void>;
  }
}

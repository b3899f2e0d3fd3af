/** Packs: a team's layer as one JSON file. Reading never throws and names what is wrong by place and in words. */
export { type CheckedEntry, checkEntry, KINDS } from './check-entry';
export { diffPack, importCommand, layerOf, type PackMeta, packOf, packText } from './pack';
export { parsePack, readPack } from './parse';
export { layerSchema, packSchema } from './schema';
export * from './types';

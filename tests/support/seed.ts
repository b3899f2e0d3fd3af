import fc from 'fast-check';

/** The same cases at every run, so that a red run is red again; `FC_SEED=$RANDOM npm run test:unit` goes hunting for others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });

import { inChromium } from './tests/bench/chromium';
console.log(await inChromium());

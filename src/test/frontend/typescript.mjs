// Lets Node run the browser's modules as they are: `./x.js` in an import means `./x.ts` on disk.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const source = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts');
    return nextResolve(source ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine as Engine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { scriptAdapter } from "./script-adapter.ts";
import { readSchema } from "./files.ts";

/**
 * Runs `work` with Prisma's schema engine on the database at `ownerUrl`. The engine is the one that `prisma migrate`
 * uses, as WebAssembly from npm, so that nothing is downloaded.
 */
export async function withSchemaEngine<T>(ownerUrl: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 5000 });
  try {
    const schema = readSchema();
    const logs = () => {};
    const adapter = bindMigrationAwareSqlAdapterFactory(scriptAdapter(pool));
    const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, logs, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };

let loading: Promise<Bindings> | undefined;

/** Loaded by hand, because Node warns of importing WebAssembly as a module. */
function loadEngine(): Promise<Bindings> {
  loading ??= (async () => {
    const bindings = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as Bindings;
    const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const { instance } = await WebAssembly.instantiate(await readFile(join(dirname(script), "schema_engine_bg.wasm")), {
      "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
    });
    bindings.__wbg_set_wasm(instance.exports);
    // The engine tells of a defect in itself through this object, and can't go on afterwards.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message(message: string) {
          throw new Error(message);
        },
      },
    });
    (instance.exports["__wbindgen_start"] as () => void)();
    return bindings;
  })();
  return loading;
}

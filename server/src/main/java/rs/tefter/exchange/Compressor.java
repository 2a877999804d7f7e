package rs.tefter.exchange;

import com.github.luben.zstd.ZstdCompressCtx;
import java.util.concurrent.ArrayBlockingQueue;

/** Compresses by zstd with contexts that are used again: making one costs nearly as much as compressing an invoice. Safe for many threads. */
final class Compressor {

    private static final int MOST_IDLE = 16;

    private final int level;
    private final ArrayBlockingQueue<ZstdCompressCtx> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    Compressor(int level) {
        this.level = level;
    }

    byte[] compress(byte[] content) {
        ZstdCompressCtx known = idle.poll();
        ZstdCompressCtx context = known == null ? new ZstdCompressCtx().setLevel(level) : known;
        try {
            return context.compress(content);
        } finally {
            if (!idle.offer(context)) {
                context.close();
            }
        }
    }
}

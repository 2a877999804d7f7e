package rs.tefter.exchange;

import com.github.luben.zstd.Zstd;
import rs.tefter.platform.Sha256;

/** The bytes of a document as received, compressed by zstd, with the SHA-256 and length of the received bytes. */
record PackedDocument(byte[] sha256, int receivedLength, byte[] content) {

    private static final Compressor COMPRESSOR = new Compressor(1);

    static PackedDocument pack(byte[] received) {
        return pack(received, Sha256.of(received));
    }

    static PackedDocument pack(byte[] received, byte[] sha256) {
        return new PackedDocument(sha256, received.length, COMPRESSOR.compress(received));
    }

    byte[] unpack() {
        return Zstd.decompress(content, receivedLength);
    }
}

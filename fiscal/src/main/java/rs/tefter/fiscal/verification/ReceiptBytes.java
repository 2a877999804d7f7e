package rs.tefter.fiscal.verification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;

/** A signed receipt as the bytes of a verification address, version 3: the facts, the internal data, the signature and an MD5 of all before it. */
public final class ReceiptBytes {
    private static final byte VERSION = 3;
    private static final int ID_LENGTH = 8;
    private static final int FIXED_LENGTH = 44;
    private static final int BUYER_LENGTH_AT = 43;
    private static final int PADDED_BUYER_LENGTH = 20;
    private static final int INTERNAL_LENGTH = 256;
    private static final int LONG_INTERNAL_LENGTH = 512;
    private static final int SIGNATURE_LENGTH = 256;
    private static final int DIGEST_LENGTH = 16;
    private static final int AMOUNT_DECIMALS = 4;

    private ReceiptBytes() {}

    public static byte[] encode(SignedReceipt receipt) {
        byte[] toSign = toSign(receipt.facts(), Base64.getDecoder().decode(receipt.encryptedInternalData()));
        byte[] signature = Base64.getDecoder().decode(receipt.signature());
        ByteBuffer bytes = ByteBuffer.allocate(toSign.length + signature.length + DIGEST_LENGTH).put(toSign).put(signature);
        MessageDigest md5 = md5();
        md5.update(bytes.array(), 0, bytes.position());
        return bytes.put(md5.digest()).array();
    }

    /** What a sandbox's secure element signs: everything before the signature. What real ones sign is not published. */
    public static byte[] toSign(ReceiptFacts facts, byte[] encryptedInternalData) {
        byte[] buyer = facts.buyerId().orElse("").getBytes(US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED_LENGTH + buyer.length + encryptedInternalData.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(VERSION).put(facts.requestedBy().getBytes(US_ASCII)).put(facts.signedBy().getBytes(US_ASCII));
        bytes.putInt((int) facts.totalCounter()).putInt((int) facts.transactionTypeCounter());
        bytes.putLong(facts.totalAmount().movePointRight(AMOUNT_DECIMALS).toBigIntegerExact().longValue());
        // The one number that goes the other way round.
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(facts.signedAt().toEpochMilli());
        bytes.put((byte) facts.kind().type().number()).put((byte) facts.kind().transaction().number());
        return bytes.put((byte) buyer.length).put(buyer).put(encryptedInternalData).array();
    }

    /** Empty for bytes of another length or version, with a wrong digest or with values that cannot be. */
    public static Optional<SignedReceipt> decode(byte[] bytes) {
        if (bytes.length <= FIXED_LENGTH || bytes[0] != VERSION || !hasRightDigest(bytes)) {
            return Optional.empty();
        }
        int behindFacts = bytes.length - FIXED_LENGTH - SIGNATURE_LENGTH - DIGEST_LENGTH;
        int stated = bytes[BUYER_LENGTH_AT];
        for (int internalLength : new int[] {INTERNAL_LENGTH, LONG_INTERNAL_LENGTH}) {
            int buyerLength = behindFacts - internalLength;
            if (buyerLength >= 0 && (buyerLength == stated || buyerLength == PADDED_BUYER_LENGTH && stated >= 0 && stated < buyerLength)) {
                return read(ByteBuffer.wrap(bytes), buyerLength, internalLength);
            }
        }
        return Optional.empty();
    }

    private static Optional<SignedReceipt> read(ByteBuffer bytes, int buyerLength, int internalLength) {
        bytes.order(ByteOrder.LITTLE_ENDIAN).position(1);
        String requestedBy = text(bytes, ID_LENGTH);
        String signedBy = text(bytes, ID_LENGTH);
        long totalCounter = Integer.toUnsignedLong(bytes.getInt());
        long transactionTypeCounter = Integer.toUnsignedLong(bytes.getInt());
        BigDecimal totalAmount = new BigDecimal(new BigInteger(Long.toUnsignedString(bytes.getLong())), AMOUNT_DECIMALS);
        long millis = bytes.order(ByteOrder.BIG_ENDIAN).getLong();
        int type = bytes.get();
        int transaction = bytes.get();
        bytes.position(FIXED_LENGTH);
        String buyer = text(bytes, buyerLength);
        String withoutPadding = buyer.substring((int) buyer.chars().takeWhile(c -> c == 0).count());
        if (type < 0 || type >= InvoiceType.values().length || transaction < 0 || transaction >= TransactionType.values().length) {
            return Optional.empty();
        }
        ReceiptKind kind = new ReceiptKind(InvoiceType.values()[type], TransactionType.values()[transaction]);
        try {
            ReceiptFacts facts = new ReceiptFacts(requestedBy, signedBy, totalCounter, transactionTypeCounter, totalAmount,
                Instant.ofEpochMilli(millis), kind, Optional.of(withoutPadding).filter(id -> !id.isEmpty()));
            return Optional.of(new SignedReceipt(facts, base64(bytes, internalLength), base64(bytes, SIGNATURE_LENGTH)));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static boolean hasRightDigest(byte[] bytes) {
        int end = bytes.length - DIGEST_LENGTH;
        MessageDigest md5 = md5();
        md5.update(bytes, 0, end);
        return Arrays.equals(md5.digest(), Arrays.copyOfRange(bytes, end, bytes.length));
    }

    /** One character a byte, so that what is not ASCII stays visible to the check of the facts. */
    private static String text(ByteBuffer bytes, int length) {
        byte[] read = new byte[length];
        bytes.get(read);
        return new String(read, ISO_8859_1);
    }

    private static String base64(ByteBuffer bytes, int length) {
        byte[] read = new byte[length];
        bytes.get(read);
        return Base64.getEncoder().encodeToString(read);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}

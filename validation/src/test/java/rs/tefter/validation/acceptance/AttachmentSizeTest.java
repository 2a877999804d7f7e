package rs.tefter.validation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Result;
import rs.tefter.validation.SefError;
import rs.tefter.validation.Status;

class AttachmentSizeTest {
    private static final int GREATEST = 25_165_800;

    @Test
    void anAttachmentOfTheGreatestSizeIsAccepted() {
        assertThat(attached(GREATEST).status()).isEqualTo(Status.VALID);
    }

    @Test
    void anAttachmentThreeBytesBiggerIsRefusedWithoutItsContent() {
        Finding refusal = attached(GREATEST + 3).refusal().orElseThrow();
        assertThat(refusal.ruleId()).isEqualTo("SEF-96");
        assertThat(refusal.sef()).map(SefError::errorCode).contains("FileTooBig");
        assertThat(refusal.value()).isEmpty();
    }

    private static Result attached(int bytes) {
        return DocumentCases.attached(DocumentCases.ATTACHMENT.replace("JVBERi0xLjQK", "A".repeat(bytes / 3 * 4))).validate();
    }
}

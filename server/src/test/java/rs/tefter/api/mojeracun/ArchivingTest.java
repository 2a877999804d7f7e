package rs.tefter.api.mojeracun;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.mojeracun.MerFixture.eventually;
import static rs.tefter.api.mojeracun.MerFixture.file;
import static rs.tefter.api.mojeracun.MerFixture.row;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;

/** Documents that are put away when they are old enough. */
class ArchivingTest {

    @Test
    void whatWasSentThreeDaysAgoIsPutAwayOnBothSidesAndStaysListed() {
        try (MerFixture fixture = new MerFixture(Map.of("TEFTER_MER_ARCHIVE_AFTER_DAYS", "3"))) {
            String id = "\"ElectronicId\":" + row(sent(fixture, "6-1-1")).get("ElectronicId").asLong();
            fixture.server().time().advance(Duration.ofDays(2));
            String younger = "\"ElectronicId\":" + row(sent(fixture, "6-1-2")).get("ElectronicId").asLong();
            fixture.server().time().advance(Duration.ofDays(1));
            eventually(_ -> assertThat(fixture.seller("receive", id).header("X-Tefter-Code")).isEqualTo("ARCHIVED"));
            eventually(_ -> assertThat(fixture.buyer("receive", id).header("X-Tefter-Code")).isEqualTo("ARCHIVED"));
            assertThat(row(fixture.buyer("queryDocumentProcessStatusInbox", id)).get("DocumentProcessStatusName").stringValue()).isEqualTo("ARCHIVED");
            assertThat(row(fixture.buyer("queryInbox", id)).get("StatusId").asInt()).isEqualTo(30);
            assertThat(fixture.buyer("receive", younger).text()).startsWith("<?xml");
        }
    }

    /** What the outbox says of it. */
    private static Reply sent(MerFixture fixture, String number) {
        fixture.seller("send", file(fixture.invoice(number).toString()));
        return fixture.seller("queryOutbox", "\"InvoiceNumber\":\"" + number + "\"");
    }
}

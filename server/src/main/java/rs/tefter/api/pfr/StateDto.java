package rs.tefter.api.pfr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.signing.Counters;
import rs.tefter.fiscal.wire.DeviceStatus;
import rs.tefter.fiscal.wire.WireTime;
import rs.tefter.pfr.Faults;
import rs.tefter.pfr.Workbench;

/** How the processor stands, as the workbench shows it after each act. */
record StateDto(String jid, boolean cardPresent, boolean isPinRequired, boolean auditRequired, List<String> codes, String now, long totalCounter,
        Map<String, Long> counters, FaultsDto faults) {

    record FaultsDto(int dropReplyAfterSign, int dropBeforeSign, long delayMs, int delayed, String bareCode, int refused) {

        static FaultsDto of(Faults.Plan plan) {
            return new FaultsDto(plan.dropReplyAfterSign(), plan.dropBeforeSign(), plan.delay().toMillis(), plan.delayed(),
                plan.bareCode().orElse(null), plan.refused());
        }
    }

    static StateDto of(DeviceStatus status, Workbench workbench) {
        Counters counted = workbench.meter().counters();
        Map<String, Long> counters = new LinkedHashMap<>();
        ReceiptKind.ALL.forEach(kind -> counters.put(kind.code(), counted.of(kind)));
        return new StateDto(status.uid().orElse(""), workbench.card().isPresent(), status.isPinRequired(), status.auditRequired(), status.codes(),
            status.sdcDateTime().map(WireTime::write).orElse(""), counted.total(), counters, FaultsDto.of(workbench.faults().plan()));
    }
}

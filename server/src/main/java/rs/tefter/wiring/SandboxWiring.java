package rs.tefter.wiring;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rs.tefter.access.People;
import rs.tefter.demo.DemoCompanies;
import rs.tefter.exchange.Exchange;
import rs.tefter.pfr.PfrServices;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Time;
import rs.tefter.sandbox.CallLog;
import rs.tefter.sandbox.CaughtCallbacks;
import rs.tefter.sandbox.Faults;
import rs.tefter.sandbox.Reset;
import rs.tefter.sandbox.SandboxClock;

/** What only a sandbox has. */
@Configuration(proxyBeanMethods = false)
public class SandboxWiring {

    @Bean
    SandboxClock sandboxClock(People people, Time time) {
        return new SandboxClock(time, people.sessions());
    }

    @Bean
    CallLog callLog() {
        return new CallLog();
    }

    @Bean
    CaughtCallbacks caughtCallbacks() {
        return new CaughtCallbacks();
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    Reset reset(DataSource database, Standstill standstill, DemoCompanies companies, Exchange exchange, FiscalSandbox.Processor processor,
            SandboxClock clock, NightPause nightPause, Faults faults, CallLog log, CaughtCallbacks callbacks, Settings settings) {
        Reset.Memory memory = new Reset.Memory(exchange.courier(), processor.services().map(PfrServices::workbench), clock, nightPause, faults, log,
            callbacks);
        return new Reset(database, standstill, companies, memory, settings.isSandbox());
    }
}

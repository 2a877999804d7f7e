package rs.tefter.wiring;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rs.tefter.api.http.Admission.Admitted;
import rs.tefter.api.http.Api;
import rs.tefter.api.http.Doors;
import rs.tefter.api.http.Doors.Place;
import rs.tefter.api.pfr.PfrApi;
import rs.tefter.api.pfr.PrefixDoor;
import rs.tefter.pfr.PfrServices;
import rs.tefter.platform.PfrSettings;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;

/** The sandbox's fiscal processor and the page that checks its receipts, where they are switched on. */
@Configuration(proxyBeanMethods = false)
public class FiscalSandbox {

    /** The processor, where it is switched on. */
    record Processor(Optional<PfrServices> services) {}

    @Bean
    Processor processor(DataSource database, Settings settings, Time time) {
        return new Processor(Optional.of(settings.pfr()).filter(PfrSettings::enabled)
            .map(_ -> PfrServices.open(database, settings, time, new SecureRandom())));
    }

    @Bean
    FilterRegistrationBean<Doors> fiscalDoors(Processor processor, Settings settings, Time time) {
        List<Place> places = processor.services.map(services -> places(services, settings, time)).orElse(List.of());
        FilterRegistrationBean<Doors> registration = new FilterRegistrationBean<>(new Doors(places));
        registration.setOrder(PortalWiring.ORDER - 1);
        return registration;
    }

    private static List<Place> places(PfrServices services, Settings settings, Time time) {
        SecureRandom random = new SecureRandom();
        PfrApi pfr = new PfrApi(services, settings.pfr(), random);
        Api api = new Api(pfr.router(), pfr.contract(), (_, _) -> Optional.of(new Admitted(Optional.empty())), new TimeOrderedIds(time, random),
            PfrApi.MAX_BODY_BYTES);
        return List.of(new Place("/pfr", new PrefixDoor(api)), new Place("/v", api), new Place("/specifications", api));
    }
}

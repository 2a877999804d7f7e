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
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;

/** The sandbox's fiscal processor and the page that checks its receipts, where they are switched on. */
@Configuration(proxyBeanMethods = false)
public class FiscalSandbox {

    @Bean
    FilterRegistrationBean<Doors> fiscalDoors(DataSource database, Settings settings, Time time) {
        List<Place> places = settings.pfr().enabled() ? places(database, settings, time) : List.of();
        FilterRegistrationBean<Doors> registration = new FilterRegistrationBean<>(new Doors(places));
        registration.setOrder(PortalWiring.ORDER - 1);
        return registration;
    }

    private static List<Place> places(DataSource database, Settings settings, Time time) {
        SecureRandom random = new SecureRandom();
        PfrApi pfr = new PfrApi(PfrServices.open(database, settings, time, random), settings.pfr(), random);
        Api api = new Api(pfr.router(), pfr.contract(), (_, _) -> Optional.of(new Admitted(Optional.empty())), new TimeOrderedIds(time, random),
            PfrApi.MAX_BODY_BYTES);
        return List.of(new Place("/pfr", new PrefixDoor(api)), new Place("/v", api), new Place("/specifications", api));
    }
}

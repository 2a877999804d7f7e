package rs.tefter.wiring;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import rs.tefter.access.People;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.web.DashboardPages;
import rs.tefter.web.Portal;

/** The portal: the pages that stand behind everything the contracts do not answer. */
@Configuration(proxyBeanMethods = false)
public class PortalWiring {

    static final int ORDER = Ordered.LOWEST_PRECEDENCE;

    @Bean
    FilterRegistrationBean<Portal> pages(Portal portal) {
        FilterRegistrationBean<Portal> registration = new FilterRegistrationBean<>(portal);
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    Portal portal(People people, Settings settings, Time time) {
        return new Portal(people, settings, new TimeOrderedIds(time, new SecureRandom()), pages -> List.of(
            new DashboardPages(pages)));
    }
}

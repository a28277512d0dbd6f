package id.antrean.sandbox.cli;

import id.antrean.sandbox.gateway.Service;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a service's name. */
final class ServiceConverter implements ITypeConverter<Service> {

    @Override
    public Service convert(String name) {
        return Service.find(name)
                .orElseThrow(() -> new TypeConversionException("'%s' is not one of %s"
                        .formatted(
                                name,
                                Arrays.stream(Service.values()).map(Service::id).collect(Collectors.joining(", ")))));
    }
}

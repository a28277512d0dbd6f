package id.antrean.notification.whatsapp;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.PartFilename;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;

/** The calls of Meta's Cloud API that we make. Answers are read by {@link Answers}, whatever they turn out to be. */
@Path("/{version}/{phoneNumberId}")
interface CloudApi {

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("version") String version,
            @PathParam("phoneNumberId") String phoneNumberId,
            MessageRequest message);

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> attend(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("version") String version,
            @PathParam("phoneNumberId") String phoneNumberId,
            ReadMark mark);

    @POST
    @Path("/media")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Uni<Response> upload(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("version") String version,
            @PathParam("phoneNumberId") String phoneNumberId,
            @RestForm("messaging_product") String messagingProduct,
            @RestForm("type") String type,
            @RestForm("file") @PartType("image/png") @PartFilename("kode-booking.png") byte[] file);
}

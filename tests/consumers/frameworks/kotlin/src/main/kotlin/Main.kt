import dev.darkroom.client.body.Upload
import dev.darkroom.client.error.NotFoundException
import dev.darkroom.client.procore.ProcoreClient
import dev.darkroom.client.procore.model.Image
import dev.darkroom.client.procore.model.ImageCreate
import dev.darkroom.client.procore.model.ImageCreateForm

/** What is never null needs no question mark, and what may be null does not compile without. */
fun main(arguments: Array<String>) {
    val builder = ProcoreClient.builder().baseUri(arguments[0]).bearerToken("procore-demo-token")
    builder.build().use { procore ->
        val images = procore.images().ofProject(8, 56)
        val first: Image = images.listImages().filterIsInstance<Image>().first()
        val picture: ByteArray = procore.download(checkNotNull(first.url())).use { it.stream().readAllBytes() }
        val form = ImageCreateForm.builder()
            .image(ImageCreate.builder().description("Level 2").build())
            .imageData(Upload.of("level-2.png", picture))
            .build()
        val created: Image = images.createImage(form)
        val description: String = created.description() ?: "none"
        println(description)
        println(images.listImages().any { it is Image && it.id() == created.id() })
        try {
            images.showImage(404)
        } catch (e: NotFoundException) {
            println(e.status())
        }
    }
}

package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.api.mapillary.CommentsApi;
import dev.darkroom.server.api.mapillary.model.Comment;
import dev.darkroom.server.api.mapillary.model.CommentRequest;
import dev.darkroom.server.api.mapillary.model.CommentUser;
import dev.darkroom.server.api.mapillary.model.Comments;
import dev.darkroom.server.api.mapillary.model.CreateCommentParameters;
import dev.darkroom.server.api.mapillary.model.GetCommentsParameters;
import dev.darkroom.server.provider.mapillary.domain.ImageComment;
import dev.darkroom.server.provider.mapillary.domain.ImageComments;
import dev.darkroom.server.spi.ProviderContext;

/** What people write about images. */
public final class CommentResource implements CommentsApi {

    private final ProviderContext context;
    private final ImageAccess access;
    private final ImageComments comments;

    /** Reads and writes comments on images that this access lets pass. */
    public CommentResource(ProviderContext context, ImageAccess access, ImageComments comments) {
        this.context = context;
        this.access = access;
        this.comments = comments;
    }

    @Override
    public GetCommentsResponse getComments(GetCommentsParameters parameters) {
        return GetCommentsResponse.ok(Comments.builder()
                .cms(comments.on(parameters.key()).stream()
                        .map(CommentResource::shown)
                        .toList())
                .build());
    }

    @Override
    public CreateCommentResponse createComment(CreateCommentParameters parameters, CommentRequest request) {
        comments.add(
                parameters.key(),
                context.ids().key(),
                request.cm(),
                access.user(),
                context.clock().instant());
        return CreateCommentResponse.ok(Acknowledgements.PERFORMED);
    }

    private static Comment shown(ImageComment comment) {
        return Comment.builder()
                .comment(comment.text())
                .createdAt(comment.createdAt().toEpochMilli())
                .key(comment.key())
                .user(CommentUser.builder()
                        .username(comment.author())
                        .avatar(comment.avatar())
                        .build())
                .build();
    }
}

"""What the operating system refuses, by the name of its error."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "EACCES": ("Permission denied", "没有权限"),
    "EPERM": ("Operation not permitted", "不允许此操作"),
    "ENOENT": ("No such file or directory", "没有这个文件或文件夹"),
    "EEXIST": ("File exists", "文件已存在"),
    "EISDIR": ("Is a directory", "这是文件夹"),
    "ENOTDIR": ("Not a directory", "不是文件夹"),
    "ENOTEMPTY": ("Directory not empty", "文件夹不为空"),
    "ELOOP": ("Too many levels of symbolic links", "符号链接层数过多"),
    "ENAMETOOLONG": ("File name too long", "文件名过长"),
    "ENOSPC": ("No space left on device", "磁盘空间不足"),
    "EDQUOT": ("Disk quota exceeded", "超出磁盘配额"),
    "EFBIG": ("File too large", "文件过大"),
    "EROFS": ("Read-only file system", "文件系统为只读"),
    "EIO": ("Input/output error", "输入输出错误"),
    "EBUSY": ("Device or resource busy", "设备或资源正被占用"),
    "EBADF": ("Bad file descriptor", "文件描述符无效"),
    "EINVAL": ("Invalid argument", "参数无效"),
    "EMFILE": ("Too many open files", "打开的文件过多"),
    "other": ("{}{:.0}", "系统错误 {1}"),  # `:.0` writes nothing: in English the system has said it
    "EXDEV": ("Invalid cross-device link", "不能跨设备链接"),
}
